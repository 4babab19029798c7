package cn.hengjian.personnel.planted.one;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entity that leaves its feature; its table exists, so that Hibernate accepts it in the tests. */
@Entity
@Table(name = "job")
public class PublicEntity {

    @Id
    UUID id;
}
